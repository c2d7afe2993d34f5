// The pretended core's answers about wheels. `&wheels=gwen` holds mine against Gwen's, `&wheels=none` has none yet.
// What must not come in here: rules; the areas only change as far as a picture needs.
import type { AreaChange } from '../src/ipc/gen/AreaChange';
import type { WheelsView } from '../src/ipc/gen/WheelsView';
import { empty, filled, withGwen } from '../src/screens/Wheels/fixtures';

export function wheels(asked: URLSearchParams, today: string): Record<string, unknown> {
  const state = asked.get('wheels');
  const view: WheelsView = { ...(state === 'none' ? empty : state === 'gwen' ? withGwen : filled), today };
  return {
    wheels: () => view,
    set_wheel_line: ({ line }: { line: WheelsView['line'] }) => {
      view.line = line;
      return null;
    },
    change_areas: ({ change }: { change: AreaChange }) => {
      const before = view.areas;
      if (change.do === 'put-back') view.areas = change.areas;
      else if (change.do === 'add')
        view.areas = [...before, { id: change.name, name: change.name, retired: false, splitFrom: null }];
      else if (change.do === 'rename')
        view.areas = before.map((area) => (area.id === change.id ? { ...area, name: change.name } : area));
      else if (change.do === 'retire' || change.do === 'bring-back')
        view.areas = before.map((area) =>
          area.id === change.id ? { ...area, retired: change.do === 'retire' } : area,
        );
      return before;
    },
    save_wheel_set: () => view.set,
    remove_wheel_set: () => ({ kept: '' }),
  };
}

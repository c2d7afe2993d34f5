// The room of wheels: sets of areas, scores, how a wheel is drawn. What must not live here: words, screen state.
import { call } from './call';
import type { AreaChange } from './gen/AreaChange';
import type { AreaView } from './gen/AreaView';
import type { EntryView } from './gen/EntryView';
import type { Removed } from './gen/Removed';
import type { WheelLine } from './gen/WheelLine';
import type { WheelSetDraft } from './gen/WheelSetDraft';
import type { WheelsView } from './gen/WheelsView';

export const wheels = (set: string | null, chosen: readonly string[]) =>
  call<WheelsView>('wheels', { set, chosen });
export const beginScores = (
  instrument: string,
  set: string | null,
  relationship: string | null,
  theirs: boolean,
) => call<EntryView>('begin_scores', { instrument, set, relationship, theirs });
export const changeAreas = (set: string, change: AreaChange) =>
  call<AreaView[]>('change_areas', { set, change });
export const saveWheelSet = (set: WheelSetDraft) => call<string>('save_wheel_set', { set });
export const removeWheelSet = (id: string) => call<Removed>('remove_wheel_set', { id });
export const setWheelLine = (line: WheelLine) => call<null>('set_wheel_line', { line });

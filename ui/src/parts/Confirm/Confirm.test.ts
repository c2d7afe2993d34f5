import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { broken } from '../../testing/axe';
import Confirm from './Confirm.svelte';
import * as fixtures from './fixtures';

function asked(props: typeof fixtures.usual) {
  const spies = { onkeep: vi.fn(), onact: vi.fn() };
  return { ...render(Confirm, { ...props, ...spies }), ...spies };
}

describe('a question before something is taken away', () => {
  afterEach(cleanup);

  it.each(Object.entries(fixtures))(
    'is a dialog with its name, and the safe answer has the focus: %s',
    async (_, props) => {
      const { container } = asked(props);
      const dialog = screen.getByRole('dialog', { name: props.ask.trim() });
      expect(dialog.hasAttribute('open')).toBe(true);
      expect(document.getElementById(dialog.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
        props.note,
      );
      const buttons = screen.getAllByRole('button').map((button) => button.textContent);
      expect(buttons).toEqual([props.keep, props.act]);
      expect(document.activeElement?.textContent).toBe(props.keep);
      expect(await broken(container)).toEqual([]);
    },
  );

  it('does nothing but what is chosen, and Escape keeps', async () => {
    const { onkeep, onact } = asked(fixtures.usual);
    await fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    expect([onkeep.mock.calls.length, onact.mock.calls.length]).toEqual([1, 0]);
    await fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(onkeep).toHaveBeenCalledTimes(2);
    await fireEvent.click(screen.getByRole('button', { name: 'Move to the bin' }));
    expect(onact).toHaveBeenCalledTimes(1);
  });
});

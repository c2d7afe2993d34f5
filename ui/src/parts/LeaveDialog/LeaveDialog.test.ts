import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { violations } from '../instrument/field.testing';
import { fixtures } from './fixtures';
import LeaveDialog from './LeaveDialog.svelte';

it.each(Object.entries(fixtures))(
  'shows the whole address, and Cancel has the focus (%s)',
  async (_, props) => {
    const { container } = render(LeaveDialog, props);
    expect(container.textContent).toContain(props.address);
    expect(document.activeElement?.textContent).toBe('Cancel');
    if (props.problem) expect(screen.getByRole('alert').textContent).toBe(props.problem);
    expect(await violations(container)).toEqual([]);
  },
);

it('says where it leads, whatever the address looks like', () => {
  const { container, unmount } = render(LeaveDialog, fixtures.misleading);
  expect(container.querySelector('strong')?.textContent).toBe('elsewhere.example');
  unmount();
  const mail = render(LeaveDialog, fixtures.mail).container;
  expect(mail.querySelector('strong')?.textContent).toBe('gwen@example.org');
  expect(screen.getByText('Write to this address in your mail program?')).toBeTruthy();
});

it('is cancelled by its button and by Escape', async () => {
  const oncancel = vi.fn();
  render(LeaveDialog, { ...fixtures.empty, oncancel });
  await fireEvent.click(screen.getByText('Cancel'));
  await fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
  expect(oncancel).toHaveBeenCalledTimes(2);
});

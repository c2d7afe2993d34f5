import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as ipc from '../../ipc';
import Links from './Links.svelte';

vi.mock('../../ipc', async (original) => ({ ...(await original<typeof ipc>()), openLink: vi.fn() }));
const openLink = vi.mocked(ipc.openLink);

function link(address: string): HTMLAnchorElement {
  const made = document.body.appendChild(document.createElement('a'));
  made.setAttribute('href', address);
  made.append(document.createElement('em'));
  return made;
}
beforeEach(() => {
  openLink.mockReset().mockResolvedValue(null);
  render(Links);
});
afterEach(() => document.querySelectorAll('body > a').forEach((each) => each.remove()));

/** Whether the window would have followed it. */
const followed = (element: Element, button = 0) =>
  fireEvent(
    element,
    new MouseEvent(button === 0 ? 'click' : 'auxclick', { bubbles: true, cancelable: true, button }),
  );

it('asks before a link leaves, then hands its address over', async () => {
  expect(await followed(link('https://example.org/').firstElementChild as Element)).toBe(false);
  expect(openLink).not.toHaveBeenCalled();
  await fireEvent.click(screen.getByText('Open in browser'));
  expect(openLink).toHaveBeenCalledExactlyOnceWith('https://example.org/');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('opens nothing when cancelled', async () => {
  await followed(link('https://example.org/'));
  await fireEvent.click(screen.getByText('Cancel'));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(openLink).not.toHaveBeenCalled();
});

it('lets no press of any button through, and leaves Ithaca’s own links alone', async () => {
  expect(await followed(link('https://example.org/'), 1)).toBe(false);
  await fireEvent.click(screen.getByText('Cancel'));
  expect(await followed(link('https://example.org/'), 2)).toBe(false);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await followed(link('#/today'))).toBe(true);
});

it('says so when nothing opened, and keeps the address', async () => {
  openLink.mockRejectedValue(new ipc.Trouble('link-not-opened'));
  await followed(link('https://example.org/'));
  await fireEvent.click(screen.getByText('Open in browser'));
  expect((await screen.findByRole('alert')).textContent).toContain('No browser answered.');
});

import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { fixtures } from './fixtures';
import Ruler from './Ruler.svelte';

it('tells nought from nothing', () => {
  const { unmount } = render(Ruler, fixtures.empty);
  expect(screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked)).toHaveLength(0);
  unmount();
  render(Ruler, fixtures.filled);
  expect(screen.getByLabelText('0')).toHaveProperty('checked', true);
});

it('hands over the number, and is one group for the arrow keys', async () => {
  const onchange = vi.fn();
  render(Ruler, { ...fixtures.long, onchange });
  await fireEvent.click(screen.getByLabelText('-1000'));
  expect(onchange).toHaveBeenCalledWith(-1000);
  expect(new Set(screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).name)).size).toBe(1);
});

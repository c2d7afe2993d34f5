import { afterEach, describe, expect, it } from 'vitest';
import { wear } from './wear';

const root = document.documentElement;
afterEach(() => wear({ appearance: 'system', textSize: 100, letters: 'serif' }));

describe('preferences on the page', () => {
  it('chooses light or dark, and leaves it to the system again', () => {
    wear({ appearance: 'dark', textSize: 100, letters: 'serif' });
    expect(root.dataset.theme).toBe('dark');
    wear({ appearance: 'system', textSize: 100, letters: 'serif' });
    expect(root.dataset.theme).toBeUndefined();
  });

  it('sizes text by the root', () => {
    wear({ appearance: 'system', textSize: 200, letters: 'serif' });
    expect(root.style.fontSize).toBe('200%');
    wear({ appearance: 'system', textSize: 100, letters: 'serif' });
    expect(root.style.fontSize).toBe('');
  });

  it('sets one’s own words with serifs or without', () => {
    wear({ appearance: 'system', textSize: 100, letters: 'sans' });
    expect(root.dataset.letters).toBe('sans');
    wear({ appearance: 'system', textSize: 100, letters: 'serif' });
    expect(root.dataset.letters).toBeUndefined();
  });
});

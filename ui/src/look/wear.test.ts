import { afterEach, describe, expect, it } from 'vitest';
import { wear } from './wear';

const root = document.documentElement;
afterEach(() => wear({ appearance: 'system', textSize: 100 }));

describe('preferences on the page', () => {
  it('chooses light or dark, and leaves it to the system again', () => {
    wear({ appearance: 'dark', textSize: 100 });
    expect(root.dataset.theme).toBe('dark');
    wear({ appearance: 'system', textSize: 100 });
    expect(root.dataset.theme).toBeUndefined();
  });

  it('sizes text by the root', () => {
    wear({ appearance: 'system', textSize: 200 });
    expect(root.style.fontSize).toBe('200%');
    wear({ appearance: 'system', textSize: 100 });
    expect(root.style.fontSize).toBe('');
  });
});

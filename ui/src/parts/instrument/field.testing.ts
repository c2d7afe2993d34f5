// What every field must keep, checked over its fixtures: a name, a hint and an error that belong to it, no axe
// violation. Must not hold: what only one field does.
import { cleanup, render, screen } from '@testing-library/svelte';
import axe from 'axe-core';
import type { Component } from 'svelte';
import { afterEach, expect, it } from 'vitest';

/** Colour needs a real window (the tour checks it there); these parts stand outside a page's landmarks. */
const OUT_OF_REACH = {
  'color-contrast': { enabled: false },
  region: { enabled: false },
  'page-has-heading-one': { enabled: false },
};

export async function violations(element: Element): Promise<string[]> {
  const found = await axe.run(element, { rules: OUT_OF_REACH });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

type Fixtures<P> = { empty: P; filled: P; error: P; long: P };

/** Runs the checks on a part that takes `id`, `label`, `hint` and `error`. */
export function keepsWhatFieldsKeep<
  P extends { id: string; label: string; hint?: string | null; error?: string | null },
>(part: Component<P>, fixtures: Fixtures<P>): void {
  afterEach(cleanup);
  for (const [name, props] of Object.entries(fixtures) as [string, P][]) {
    it(`has its label, hint and error (${name})`, async () => {
      const { container } = render(part as Component<Record<string, unknown>>, {
        props: props as Record<string, unknown>,
      });
      const control = document.getElementById(props.id);
      const group = control?.closest('fieldset.asked');
      const described = `${group?.getAttribute('aria-describedby') ?? ''} ${control?.getAttribute('aria-describedby') ?? ''}`;
      expect(screen.getByRole('heading', { name: (text) => text.startsWith(props.label) })).toBeTruthy();
      if (props.hint) {
        expect(described).toContain(`${props.id}-hint`);
        expect(document.getElementById(`${props.id}-hint`)?.textContent).toBe(props.hint);
      }
      if (props.error) {
        expect(described).toContain(`${props.id}-error`);
        expect(document.getElementById(`${props.id}-error`)?.textContent).toContain(props.error);
      }
      expect(container.querySelectorAll('[style]:not(textarea)')).toHaveLength(0);
      expect(await violations(container)).toEqual([]);
    });
  }
}

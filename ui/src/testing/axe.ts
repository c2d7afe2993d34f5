// Accessibility rules on a rendered part. Colours and sizes need a real window (the tour looks at those), so they are
// left out here. Not part of the window.
import axe from 'axe-core';

/** Rules broken, each with the markup that breaks it; empty when all is well. */
export async function broken(root: Element): Promise<string[]> {
  const { violations } = await axe.run(root, {
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
    },
  });
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`));
}

// The strip draws where a relationship stands, and leaves the saying to the words beside it.
import { render } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { PhaseMark } from '../../ipc/gen/PhaseMark';
import Strip from './Strip.svelte';

function drawn(marks: PhaseMark[]) {
  const { container } = render(Strip, { marks });
  const svg = container.querySelector('svg') as SVGElement;
  const paths = [...svg.querySelectorAll('path')].map((path) => path.getAttribute('d'));
  const stops = [...svg.querySelectorAll('circle')].map((stop) => stop.getAttribute('class') ?? '');
  return { svg, paths, stops };
}

it('draws a solid line behind and a dashed one ahead', () => {
  const { svg, paths, stops } = drawn(['gone', 'here', 'ahead', 'ahead', 'ahead']);
  expect(svg.getAttribute('aria-hidden')).toBe('true');
  expect(paths).toEqual(['M33 8H114', 'M6 8H33']);
  expect(stops).toEqual(['gone', 'here', '', '', '']);
});

it('has nothing behind at the start and nothing ahead at the end', () => {
  expect(drawn(['here', 'ahead', 'ahead', 'ahead', 'ahead']).paths).toEqual(['M6 8H114']);
  expect(drawn(['gone', 'gone', 'gone', 'gone', 'here']).paths).toEqual(['M6 8H114']);
});

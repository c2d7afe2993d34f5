import { expect, it } from 'vitest';
import { markFound, placesOf } from './found-words';

it('finds every place a word stands in, whatever the case, in the order of the page', () => {
  document.body.innerHTML = '<p>The rota</p><p>a <em>Rota</em> and THE end</p>';
  const places = placesOf(document.body, ['rota', 'the']).map(String);
  expect(places).toEqual(['The', 'rota', 'Rota', 'THE']);
});

it('changes nothing of the page', () => {
  document.body.innerHTML = '<p>The &lt;b&gt; rota</p>';
  const before = document.body.innerHTML;
  markFound(document.body, ['rota'])();
  expect(document.body.innerHTML).toBe(before);
});

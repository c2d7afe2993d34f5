import { afterEach, expect, it } from 'vitest';
import { noteCaret, takeCaret } from './writing-place';

function page(html: string): void {
  document.body.innerHTML = html;
}
afterEach(() => page(''));

it('leads back to the very letter, once', () => {
  page('<textarea id="a">One two three</textarea><a id="link" href="#/library/grow">Read</a>');
  const field = document.getElementById('a') as HTMLTextAreaElement;
  field.setSelectionRange(4, 7);
  noteCaret('e1', field);
  page('');
  page('<textarea id="a">One two three</textarea>');
  expect(takeCaret('e1')).toBe(true);
  const again = document.getElementById('a') as HTMLTextAreaElement;
  expect(document.activeElement).toBe(again);
  expect([again.selectionStart, again.selectionEnd]).toEqual([4, 7]);
  expect(takeCaret('e1')).toBe(false);
});

it('has nothing for another entry, for what is no text, or for a field that is gone', () => {
  page('<textarea id="a">One</textarea><a id="link" href="#/x">Read</a>');
  noteCaret('e1', document.getElementById('a'));
  expect(takeCaret('e2')).toBe(false);
  page('');
  expect(takeCaret('e1')).toBe(false);
  page('<a id="link" href="#/x">Read</a>');
  noteCaret('e1', document.getElementById('link'));
  noteCaret('e1', null);
  expect(takeCaret('e1')).toBe(false);
});

import { describe, expect, it } from 'vitest';
import { fitted, pasted } from './paste';

describe('rich text becomes Markdown', () => {
  it.each<[string, string, string]>([
    ['headings', '<h1>One</h1><h3>Two</h3><p>text</p>', '# One\n\n### Two\n\ntext'],
    ['emphasis', '<p>a <b>b</b> <i>c</i> <strong><em>d</em></strong></p>', 'a **b** *c* ***d***'],
    ['lists', '<ul><li>a</li><li><p>b</p></li></ul><ol start=3><li>c<li>d</ol>', '- a\n- b\n\n3. c\n4. d'],
    ['lists in lists', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n  - b\n- c'],
    ['quotations', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
    [
      'links',
      '<p>see <a href="https://example.org/a(b)?c=1">here</a></p>',
      'see [here](https://example.org/a%28b%29?c=1)',
    ],
    ['an address', '<a href="https://example.org/a">https://example.org/a</a>', '<https://example.org/a>'],
    ['lines', '<p>a<br>b <b>c</b></p><div>d</div>', 'a\nb **c**\n\nd'],
    [
      'a table',
      '<table><tr><th>a</th><th><b>b</b></th></tr><tr><td>c</td><td>d</td></tr></table>',
      'a | **b**\nc | d',
    ],
    [
      'Google Docs',
      '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">a</span><span style="font-style:italic"> b</span></p><ul><li><p role="presentation">c</p></li></ul></b>',
      '**a** *b*\n\n- c',
    ],
    [
      'Word',
      "<p class=MsoListParagraph style='mso-list:l0 level1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>  </span></span><![endif]>a</p><p style='mso-list:l0 level1'><span style='mso-list:Ignore'>·</span>b</p><p style='mso-list:l1'><span style='mso-list:Ignore'>1.</span>c<o:p></o:p></p>",
      '- a\n- b\n\n1. c',
    ],
    [
      'signs that mean themselves',
      '<p><b>a</b></p><p># b</p><p>1. c *d* _e_ f_g 2 * 3 `h` &amp;lt; [i](j)</p>',
      '**a**\n\n\\# b\n\n1\\. c \\*d\\* \\_e\\_ f_g 2 * 3 \\`h\\` \\&lt; \\[i](j)',
    ],
  ])('%s', (_, html, wanted) => {
    expect(pasted(html)).toBe(wanted);
  });

  it.each([
    '<p>one</p><p>two</p>',
    '<span style="color:red">word</span>',
    '<meta charset="utf-8"><div>a</div>',
    '<pre><span>let a = 1;</span></pre>',
    '<img src="https://example.org/pixel.gif">',
    '<a href="javascript:alert(1)">x</a>',
    '',
  ])('says nothing where plain text says the same: %s', (html) => {
    expect(pasted(html)).toBeNull();
  });
});

describe('what never passes', () => {
  const kept = '<b>kept</b>';
  it.each<[string, string]>([
    ['<script>alert(1)</script>', ''],
    ['<style>b{}</style>', ''],
    ['<img src=x onerror=alert(1) alt="pixel">', ''],
    ['<svg onload=alert(1)><text>x</text></svg>', ''],
    ['<iframe srcdoc="<script>x</script>"></iframe>', ''],
    ['<object data=x>y</object>', ''],
    ['<template><p>x</p></template>', ''],
    ['<span style="display:none">preheader</span>', ''],
    ['<p hidden>x</p>', ''],
    ['<!-- <script>x</script> -->', ''],
    ['<a href="javascript:alert(1)">a</a>', 'a'],
    ['<a href=" java\nscript:alert(1)">a</a>', 'a'],
    ['<a href="data:text/html,x">a</a>', 'a'],
    ['<a href="file:///etc/passwd">a</a>', 'a'],
    ['<a href="/relative">a</a>', 'a'],
    ['<a href="https://example.org/ onclick=x">a</a>', 'a'],
    ['<a href="https://example.org/"><img src="https://example.org/p.gif"></a>', ''],
    [
      '<a href="https://example.org/" title="t" onclick="x" ping="https://example.org/p">a</a>',
      '[a](https://example.org/)',
    ],
    ['<a href="https://example.org/?utm_source=x&a=1&fbclid=2">a</a>', '[a](https://example.org/?a=1)'],
    ['<button onclick=x>a</button>', 'a'],
    ['<math><mtext><script>x</script></mtext></math>', ''],
    ['<noscript><img src=x></noscript>', ''],
  ])('%s', (html, left) => {
    const made = pasted(`<p>${kept}</p>${html}`);
    expect(made?.replace('**kept**', '').trim()).toBe(left);
  });

  it('runs and loads nothing', () => {
    const ran = window as unknown as { ran?: boolean };
    pasted(
      '<b>x</b><script>window.ran = true</script><img src="data:," onerror="window.ran = true"><svg onload="window.ran=true">',
    );
    expect(ran.ran).toBeUndefined();
  });
});

it('gives a block lines of its own, and leaves words in their line', () => {
  expect(fitted('**a**', 'x', 'y')).toBe('**a**');
  expect(fitted('- a', 'x', 'y')).toBe('\n\n- a\n\n');
  expect(fitted('a\n\nb', 'x\n', '\ny')).toBe('\na\n\nb\n');
  expect(fitted('# a', '', '')).toBe('# a');
});

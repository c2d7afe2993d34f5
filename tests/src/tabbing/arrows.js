// The next group that arrow keys walk through, as it says itself by answering to keys: gives the focus to one of it that Tab
// came to, and tells which arrow to press and how often. Null when there is no such group left.
const { all, seen, tried, handlers } = window.tabbing;
for (const element of all) {
  if (seen.has(element) || tried.has(element) || element.tabIndex !== -1 || !element.matches('button')) continue;
  let group = element.parentElement;
  while (group && !handlers(group).keydown) group = group.parentElement;
  const others = [...(group?.querySelectorAll('button') ?? [])].filter((each) => each.dataset.does === element.dataset.does);
  others.forEach((each) => tried.add(each));
  const reached = others.find((each) => seen.has(each));
  if (!reached) continue;
  reached.focus();
  return { key: group.matches('[role=toolbar]') ? 'right' : 'down', times: others.length };
}
return null;

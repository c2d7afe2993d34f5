// What comes, and what stays, as a list of counts: what there is none of is not said. What must not live here: the page.
import { fullDay } from '../../dates';
import type { BringPreview } from '../../ipc/gen/BringPreview';
import type { BroughtBack } from '../../ipc/gen/BroughtBack';
import { words } from '../../words';

const some = (n: number, says: (n: number) => string) => (n === 0 ? [] : [says(n)]);

/** What a file would bring. */
export function comes(holds: BringPreview): string[] {
  const { bring: w, take } = words;
  const { entries, relationships, sessions, goals, actions, people, others, tied, first, last } = holds;
  return [
    ...some(entries, w.entries),
    ...(first && last ? [take.between(fullDay(first), fullDay(last))] : []),
    ...some(relationships, w.relationships),
    ...some(sessions, take.sessions),
    ...some(goals, take.goals),
    ...some(actions, take.actions),
    ...(people.length > 0
      ? [take.people(words.relationship.names([...people, ...some(others, w.others)]))]
      : []),
    ...(tied.length > 0 ? [w.tied(words.relationship.names(tied))] : []),
  ];
}

/** What stays of what was taken back. */
export function stays({ kept, relationships, sessions, goals, actions, others }: BroughtBack): string[] {
  const { bring: w, take } = words;
  return [
    ...some(relationships, w.relationships),
    ...some(kept, w.entries),
    ...some(sessions, take.sessions),
    ...some(goals, take.goals),
    ...some(actions, take.actions),
    ...some(others, w.others),
  ];
}

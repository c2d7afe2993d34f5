// What lives here: who a relationship is with, as a sentence says it. What must not: markup, ipc.
import type { RelationshipView } from '../../ipc/gen/RelationshipView';
import { words } from '../../words';

const w = words.relationship;

/** "Gwen Pritchard", "Idris Vaughan, Sian Rees and Nia". */
export const fullNames = ({ people }: RelationshipView): string => w.names(people.map(({ name }) => name));

/** "Gwen", "Idris, Sian and Nia". */
export const firstNames = ({ people }: RelationshipView): string =>
  w.names(people.map(({ name }) => name.split(/\s/)[0] ?? name));

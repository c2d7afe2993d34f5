// Many people for the index: ten one goes on with, some with long names, one paused and one ended. Must not hold: rules.
import type { RelationshipCard } from '../../ipc/gen/RelationshipCard';

const NAMES =
  'Gwen Pritchard|Tomasz Wilk|Farah Siddiqui|Oluwaseun Adeyemi-Brown|ليلى حداد|Bartholomew Featherstonehaugh-Cholmondeley|Idris, Sian, Nia and the rest of the Thursday group|Li|Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch|Marta Nowak|Somebody Paused|Somebody Ended';

export const ten: RelationshipCard[] = NAMES.split('|').map((name, at) => ({
  id: `r${at + 1}`,
  name,
  firstName: name.split(' ')[0] ?? name,
  role: at === 0 ? 'mentee' : 'mentor',
  kind: 'one-to-one',
  phase: { id: 'progression', title: 'Progression' },
  started: '2025-12-02',
  ends: null,
  state: name.endsWith('Paused') ? 'paused' : name.endsWith('Ended') ? 'ended' : 'active',
  ended: name.endsWith('Ended') ? '2026-03-01' : null,
  early: false,
}));

// Whose page is open where the address does not say, as that of a session: the index shows the rooms of that relationship.
// Must not hold: anything else about it.

let relationship: string | null = $state(null);

export const whose = (): string | null => relationship;

/** Says it until the returned function is called (it fits as an `$effect` clean-up). */
export function belongsTo(id: string | null): () => void {
  relationship = id;
  return () => {
    relationship = null;
  };
}

// Whose page is open where the address does not say, as that of a session: the index shows the rooms of that relationship.
// Must not hold: anything else about it.

let said: { relationship: string | null } | null = $state.raw(null);

export const whose = (): string | null => said?.relationship ?? null;

/** Says it until the returned function is called (it fits as an `$effect` clean-up), or the next page has said its own:
 *  that one may be there before this one has gone. */
export function belongsTo(relationship: string | null): () => void {
  const own = { relationship };
  said = own;
  return () => {
    if (said === own) said = null;
  };
}

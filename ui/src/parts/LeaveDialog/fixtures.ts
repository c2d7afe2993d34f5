// The question before a link, in its states. Must not hold: anything else.
const empty = {
  address: 'https://example.org/a?b=c',
  problem: null as string | null,
  oncancel: () => undefined,
  onopen: () => undefined,
};
export const fixtures = {
  empty,
  mail: { ...empty, address: 'mailto:gwen@example.org?subject=Hello' },
  misleading: { ...empty, address: 'https://example.org@elsewhere.example/' },
  error: { ...empty, problem: 'No browser answered. Copy the address and open it there yourself.' },
  long: { ...empty, address: `https://example.org/${'x'.repeat(1_900)}` },
};

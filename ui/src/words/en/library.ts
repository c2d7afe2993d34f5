// The words around the library. Its pages are in content/.
export const library = {
  title: 'Library',
  lead: 'A short book on mentoring. Read a page when you need it; none takes more than five minutes.',
  find: 'Find a word in it',
  nothing: 'No page has all of those words. Try one of them alone.',
  found: (count: number) => (count === 1 ? 'One page' : `${count} pages`),
  contents: 'All pages',
  back: 'Back',
  tryThis: 'Try this',
  sources: 'Drawn from',
  otherPages: 'Before and after this page',
  before: (title: string) => `Before: ${title}`,
  after: (title: string) => `Next: ${title}`,
};

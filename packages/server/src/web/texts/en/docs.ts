/** Around the documentation, which itself is in English. */
export const docs = {
  title: 'Documentation',
  contents: 'Contents',
  onThisPage: 'On this page',
  search: 'Search the documentation',
  found: (count: string, words: string) => `${count} places for “${words}”`,
  nothing: 'Nothing found. Try fewer or other words.',
  previous: 'Before',
  next: 'Next',
} as const;

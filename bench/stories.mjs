/** Made-up short stories for the benchmark: the n-th is always the same. */

const SECTIONS = ['Business', 'Politics', 'Sport', 'Culture', 'Technology']
const AUTHORS = ['Amina Bello', 'Tunde Ade', 'Chika Obi', 'Sani Garba', 'Ngozi Eze', 'Kemi Ojo', 'Bala Musa']
const TAGS = [
  'markets',
  'floods',
  'budget',
  'schools',
  'transport',
  'health',
  'energy',
  'courts',
  'music',
  'football',
]
const WORDS =
  'traders returned to the market on friday after the city finished repairs to the drains and the road'.split(
    ' ',
  )
const BEGINNING = Date.parse('2020-01-01T00:00:00Z')

function prose(n, length) {
  return Array.from({ length }, (_, at) => WORDS[(n * 7 + at * 3) % WORDS.length]).join(' ')
}

/** A document of about 1.5 KB; one in five is open (CC BY-ND), so that its full text is served. */
export function makeStory(n) {
  const isOpen = n % 5 === 0
  const article = {
    headline: `Story ${n}: ${prose(n, 6)}`,
    summary: prose(n, 25),
    bodyHtml: Array.from({ length: 4 }, (_, at) => `<p>${prose(n + at, 40)}.</p>`).join(''),
    section: SECTIONS[n % SECTIONS.length],
    byline: [{ name: AUTHORS[n % AUTHORS.length] }],
    tags: [TAGS[n % TAGS.length], TAGS[(n * 3 + 1) % TAGS.length], ...(isOpen ? ['Open'] : [])],
    language: 'en',
    publishedAt: new Date(BEGINNING + n * 60_000).toISOString(),
    ...(isOpen ? { license: 'cc-by-nd-4.0' } : {}),
    ...(n % 3 === 0
      ? {
          images: [
            {
              url: `https://media.example/${n}.jpg`,
              type: 'image/jpeg',
              length: 40_000 + n,
              alt: 'A market',
              credit: 'Photo',
            },
          ],
        }
      : {}),
  }
  return { key: `bench:${n}`, name: `story-${n}.json`, text: JSON.stringify(article) }
}

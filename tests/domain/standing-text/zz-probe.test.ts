import { it } from 'vitest'
import { liftStandingText } from '../../../src/domain/standing-text/lift.ts'
import { leftAfterStory, liftAfterStory, OWN, paragraph, STORY } from './bodies.ts'

it('probe', () => {
  const body = [
    ...STORY,
    ...STORY.map(
      (s) => s + ' He said the report was published in May and the original story came from a source.',
    ),
    'Musa Danladi is a trader who sells rice from a stall in the old market of Kano city.',
    'Editor’s Note: For content partnerships, reach out via desk@harmattanpost.example',
    '© 2025 Harmattan Post. All rights reserved. This material may not be reproduced without written permission.',
    'Reporting by Amina Bello in Kano.',
  ].map((t) => paragraph(t))
  for (let k = 0; k < 3; k++) {
    const t = performance.now()
    for (let i = 0; i < 1000; i++) liftStandingText(body, OWN)
    console.log('ms/article', (performance.now() - t) / 1000)
  }
  const many = (f: (i: number) => string, n: number) => {
    const ps = [...STORY, ...Array.from({ length: n }, (_, i) => f(i))].map((t) => paragraph(t))
    const t = performance.now()
    liftStandingText(ps, OWN)
    return Math.round(performance.now() - t)
  }
  for (const f of [
    (i: number) => `By A${i}a B${i}b`,
    (i: number) => `© 2025 A${i} Bb`,
    (i: number) => `Source: Aa Bb${i}`,
    (i: number) => `Share this ${i}`,
    (i: number) => (i % 2 ? 'One line' : '© 2025 Harmattan Post'),
  ])
    console.log(f(3), many(f, 1000), many(f, 4000))
  for (const t of [
    'The minister said the copyright was his. © 2025 Harmattan Post. All rights reserved.',
    'Editor’s Note: This article was first published in Harmattan Post.',
    'By Kemi Busari, Dubawa',
    'By Amina Bello, Abuja Bureau',
    'By Agency Reporter',
    'By Our Reporter',
    'Credit: Premium Times',
    'Via: BBC',
    'Story credit: Punch Newspapers',
    '(c) Premium Times 2025',
    'Copyright PUNCH. All rights reserved.',
    'All rights reserved. Premium Times Services Limited',
    '© Premium Times. Reproduction prohibited.',
    'This article is the property of Premium Times.',
    'Premium Times holds the copyright.',
    'First published on BBC News.',
    'Original story by Reuters',
    'Story by: Amina Bello',
    'This report was produced in partnership with the ICIR.',
    'Published by arrangement with Project Syndicate.',
    'Copyright: Project Syndicate, 2025.',
    'www.project-syndicate.org',
    'Read more at https://www.bbc.com/x',
    'First appeared in The Conversation',
    'Adapted from the novel by Achebe, the film opens in May.',
    'The Conversation Africa',
    'This story is from Premium Times.',
    '(Premium Times)',
    '- Premium Times',
    'Additional report by Vanguard',
    'Culled from Wikipedia',
    'Copyright 2025 Tribune Content Agency, LLC. All Rights Reserved.',
    '©️2025 Bloomberg L.P.',
    '2025 © Premium Times',
    'Reuters/NAN',
    'To license our photographs, write to photos@elsewhere.example.',
    'We are committed to accuracy. Our reporting is fact-checked.',
    'This material may not be reproduced.',
    'Amina Bello is a reporter for Premium Times.',
  ]) {
    const l = liftAfterStory(t)
    console.log(
      JSON.stringify([
        t,
        leftAfterStory(l).length ? 'stays' : 'lifted',
        'h:' + l.holder,
        'a:' + l.agency,
        'c:' + l.claim,
        l.byline.map((b) => b.name).join('+'),
      ]),
    )
  }
})

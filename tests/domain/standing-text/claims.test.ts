import { describe, expect, it } from 'vitest'
import { liftStandingText } from '../../../src/domain/standing-text/lift.ts'
import { isAmong } from '../../../src/domain/standing-text/names.ts'
import { liftAfterStory, OWN, paragraph, STORY } from './bodies.ts'

const isForeign = (holder: string | null) => holder !== null && !isAmong(OWN.ownNames, holder)

describe('somebody else’s notice, credit or trailer', () => {
  const named: readonly (readonly [string, string])[] = [
    [
      'The-CNN-Wire ™ & © 2025 Cable News Network, Inc., a Warner Bros. Discovery Company. All rights reserved.',
      'Cable News Network, Inc.',
    ],
    [
      'This article is republished from The Conversation under a Creative Commons license. Read the original article.',
      'The Conversation',
    ],
    ['This story was originally published by ProPublica.', 'ProPublica'],
    ['This story was originally published by ProPublica, a nonprofit newsroom in New York.', 'ProPublica'],
    ['A version of this article first appeared in the Daily Trust on Monday.', 'the Daily Trust'],
    ['Editor’s note: This article was first published by The Guardian.', 'The Guardian'],
    ['Originally published at premiumtimesng.com', 'premiumtimesng.com'],
    ['Originally published on https://www.propublica.org/article/x', 'www.propublica.org'],
    ['Republished with permission from Premium Times', 'Premium Times'],
    ['Reprinted with permission.', 'Reprinted with permission.'],
    ['The post Kano market reopens appeared first on Premium Times.', 'Premium Times'],
    [
      'The post Harmattan Post wins a prize appeared first on Premium Times Nigeria.',
      'Premium Times Nigeria',
    ],
    ['Source: Premium Times', 'Premium Times'],
    ['Source: https://punchng.com/kano-market', 'punchng.com'],
    ['Culled from The Guardian', 'The Guardian'],
    ['Culled from: The Guardian', 'The Guardian'],
    ['Courtesy of Daily Trust', 'Daily Trust'],
    ['Distributed by APO Group on behalf of Ministry of Trade.', 'APO Group'],
    ['Read the original article on The Conversation.', 'The Conversation'],
    ['With reports from Vanguard and ThisDay', 'Vanguard'],
    ['Read the full story at Premium Times', 'Premium Times'],
    ['With files from the Canadian Daily News', 'the Canadian Daily News'],
    ['With agency reports', 'With agency reports'],
    ['© Getty Images', 'Getty Images'],
    ['All rights reserved. Premium Times Services Limited', 'Premium Times Services Limited'],
    ['This article is the property of Premium Times.', 'Premium Times'],
    ['This story is from Premium Times.', 'Premium Times'],
    ['Published by arrangement with Project Syndicate.', 'Project Syndicate'],
    ['Original story by Reuters', 'Reuters'],
    ['Additional report by Vanguard', 'Vanguard'],
    ['(Premium Times)', 'Premium Times'],
    [
      '© 2025 the office of the people’s lender: see back page',
      '© 2025 the office of the people’s lender: see back page',
    ],
    ['By Amina Bello, Premium Times', 'Premium Times'],
    ['By Amina Bello, The Punch', 'The Punch'],
    ['By Amina Bello (Premium Times)', 'Premium Times'],
    ['By Amina Bello, Premium Times Correspondent', 'Premium Times'],
    ['By Premium Times', 'Premium Times'],
    ['Reporting by Amina Bello for Daily Trust', 'Daily Trust'],
    ['Premium Times reporter Amina Bello contributed to this report.', 'Premium Times'],
    ['Licensed from The Conversation', 'The Conversation'],
    ['Syndicated content by Project Syndicate', 'Project Syndicate'],
    ['Content provided by AFP.', 'AFP'],
    ['Powered by Reuters', 'Reuters'],
    ['Article by: Punch', 'Punch'],
    ['Sources: Refinitiv Eikon, Reuters', 'Reuters'],
    ['Credit: Amina Bello/Daily Trust', 'Daily Trust'],
    ['Via: BBC Africa', 'BBC Africa'],
    ['Source: The Africa Report', 'The Africa Report'],
    ['Culled from Kano Diary', 'Kano Diary'],
    ['This article was originally published in French by Le Monde.', 'Le Monde'],
    ['This article is the property of Premium Times and may not be shared.', 'Premium Times'],
    ['The article was first published in The Guardian.', 'The Guardian'],
    ['Editor’s note: The article was first published in The Lancet in May.', 'The Lancet'],
    ['This article first appeared in our sister paper.', 'This article first appeared in our sister paper.'],
  ]
  it.each(named)('is a claim: %s', (text, claim) => {
    expect(liftAfterStory(text).claim).toBe(claim)
  })

  it.each([
    ['© 2025 Project Syndicate', 'www.project-syndicate.org'],
    ['©2025 The Baltimore Sun. Visit baltimoresun.com. Distributed by Tribune Content Agency, LLC.'],
    [
      'Copyright © 2025 Vanguard. All rights reserved. Distributed by AllAfrica Global Media (allAfrica.com).',
    ],
    ['c.2025 The New York Times Company'],
    [
      'Excerpts may be used, provided that full and clear credit is given to Amina Bello.',
      '© 2025 Harmattan Post',
    ],
  ])('is a holder where it is understood: %s', (...texts) => {
    expect(isForeign(liftAfterStory(...texts).holder)).toBe(true)
  })

  it.each([
    ['Associated Press writer Jane Doe in Lagos contributed to this report.', 'AP'],
    ['The Associated Press contributed to this report.', 'AP'],
    ['Source: Reuters', 'Reuters'],
    ['Our Standards: The Thomson Reuters Trust Principles.', 'Reuters'],
  ])('is an agency’s mark: %s', (text, agency) => {
    expect(liftAfterStory(text).agency).toBe(agency)
  })

  it('is a claim wherever it stands, and an editor is told which passage makes it', () => {
    const text = 'This story was originally published by ProPublica.'
    const lifting = liftStandingText(
      [STORY[0], text, ...STORY].map((one) => paragraph(one ?? '')),
      OWN,
    )
    expect(lifting.claim).toBe('ProPublica')
    expect(lifting.remarks).toMatchObject([{ code: 'looks-like-standing-text', text }])
  })

  it('is a claim at the end of a paragraph of the story, however long', () => {
    const story = 'The market was full again on Tuesday. '.repeat(60)
    expect(liftAfterStory(`${STORY[0]} Copyright 2025 Premium Times.`).claim).toBe('Premium Times')
    expect(liftAfterStory(`${story}This story was originally published by ProPublica.`).claim).toBe(
      'ProPublica',
    )
  })

  it('is a claim beside the newsroom’s own notice', () => {
    const lifting = liftAfterStory('Culled from The Guardian', '© 2025 Harmattan Post')
    expect(lifting).toMatchObject({ holder: 'Harmattan Post', claim: 'The Guardian' })
  })

  it('is a claim where it was left in the middle of a story', () => {
    const texts = [STORY[0], '© 2019 Acme Ltd. All rights reserved.', ...STORY]
    const lifting = liftStandingText(
      texts.map((text) => paragraph(text ?? '')),
      OWN,
    )
    expect(lifting.claim).toBe('Acme Ltd')
  })
})

describe('no claim', () => {
  it.each([
    'The post Kano market reopens appeared first on Harmattan Post.',
    'The post Kano market reopens appeared first on Harmattan Post - Latest News.',
    'Photo: Amina Bello',
    'Photo credit: Premium Times',
    'Source: National Bureau of Statistics',
    'Source: Harmattan Post',
    'Source: https://www.harmattanpost.example/x',
    '© 2025 Harmattan Post. Some rights reserved.',
    'This story was originally published on Harmattan Post.',
    'This article was first published on October 12, 2025.',
    'This story was first published in 2019.',
    'This article was originally published on our website.',
    'Originally published in 1958, Things Fall Apart is read in forty languages.',
    'The report was first published by the World Bank.',
    'Copyright 2025: a year of lawsuits',
    'Copyright 2025 reforms are delayed again.',
    'Copyright Concerns',
    'The Post Office',
    '(Harmattan Post)',
    'All rights reserved.',
    'This report is from the field.',
    'The court heard that © 2019 Acme Ltd. All rights reserved was printed on every box.',
    '“© 2019 Acme Ltd. All rights reserved.”',
    'All rights reserved for indigenous people, the bill says, will pass to the state.',
    'By Amina Bello, Lagos',
    'By Amina Bello and Tunde Ojo',
    'By Amina Bello, Deputy News Editor',
    'By News Desk',
    'Amina Bello reported from Kano.',
    'With additional reporting by Tunde Ojo in Jos',
    'Distributed by lorry, the rice lasted a month.',
    'Read the full story on page four.',
    'Via the old road, the market is an hour away.',
    'The drains contributed to this year’s floods, residents said.',
    'The rice was culled from the store, the police said.',
    'Source: BudgIT',
    'Source: SBM Intelligence',
    'Source: Transparency International',
    'Source: Afrobarometer',
    'Source: Agora Policy',
    'Source: OPEC Monthly Oil Market Report',
    'Source: Refinitiv Eikon',
    'Source: Trading Economics',
    'Source: Statista',
    'Source: Dataphyte',
    'Source: Google Maps',
    'Source: FIFA',
    'Source: Opta',
    'Source: OpenStreetMap',
    'Source: EPA',
    'Sources: PwC, KPMG',
    'Credit: National Theatre, Lagos',
    'Via: Zoom',
    'Credit: Aisha Bello',
    'Credits: Aisha Bello (words), Sani Garba (pictures)',
    'Credit: AFP/Getty Images',
    'This article was first published in our Sunday edition.',
    'This article first appeared in our Sunday edition.',
    'This article was originally published in Hausa and has been translated.',
    'This article was originally published in English.',
    'This interview was first published in two parts.',
    'This report is the property of the state, the judge ruled.',
    'This report is the property of Premium Times, the judge ruled.',
    'The article was first published in The Lancet in May.',
    'This report is from the BBC, the governor claimed.',
    'Distributed by FilmOne Entertainment, the picture opens on Friday.',
    'Read the original article here.',
    'Read the full story in Saturday’s Harmattan Post.',
    'Powered by diesel, the mill runs all night.',
    'Powered by Reuters data, the index fell.',
    'Licensed by the state, the clinic opened in May.',
    'Analysis by Reuters shows that prices fell.',
  ])('is made by %s', (text) => {
    expect(liftAfterStory(text).claim).toBeNull()
  })

  it('is made by a news sentence about another article', () => {
    const texts = ['The article was first published in The Guardian in May.', ...STORY]
    expect(
      liftStandingText(
        texts.map((text) => paragraph(text)),
        OWN,
      ).claim,
    ).toBeNull()
  })

  it('is made by a picture’s credit', () => {
    const picture = paragraph('', '<figure><img src="https://a.example/x.jpg"></figure>')
    for (const credit of ['© Getty Images', 'Source: Premium Times', 'Credit: Premium Times']) {
      const paragraphs = [picture, paragraph(credit), ...STORY.map((text) => paragraph(text))]
      expect(liftStandingText(paragraphs, OWN).claim).toBeNull()
    }
  })
})

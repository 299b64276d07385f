/** Cases for editor's notes, ethics statements and reporting lines: by pattern, what is lifted after a story, and what stays. */
import type { Cases } from './rights-cases.ts'

export const NOTE_CASES: Readonly<Record<string, Cases>> = {
  partnership: {
    lifts: [
      ['Editor’s Note: For content partnerships and collaborations, reach out via editor@harmattan.example'],
      ["EDITOR'S NOTE: For partnerships, contact desk@elsewhere.example."],
      ['Editors’ Note: To collaborate with us, write to desk@harmattan.example.'],
      ['EDITORS NOTE - For syndication and licensing, e-mail: desk@harmattan.example'],
      ['NOTE: To republish our stories, please contact desk@harmattan.example.'],
      ['Note to editors: For content licensing, contact desk@harmattan.example'],
      ['For content partnerships and collaborations, reach out via desk@harmattanpost.example'],
      ['For content partnerships and collaborations with us, reach out via desk@harmattan.example'],
      ['Content partnerships: harmattanpost@mail.example'],
      ['📌 Editor\u2019s\u00a0Note\u200b: For content part\u00adnerships, write to desk@harmattan.example'],
      ['\ufeffEDITOR’S NOTE – Interested in syndicating our work, write to desk@harmattan.example'],
    ],
    keeps: [
      ['Editor’s note: This story has been updated to correct the minister’s name.'],
      ['NOTE: For partnerships with the state, contact info@kano.example'],
      ['For collaborations with the festival, email festival@arts.example.'],
      ['For content partnerships, write to info@festival.example.'],
      ['To license the new seed content, farmers must write to seeds@agric.gov.ng before December.'],
      ['For content partnerships, the minister said, write to info@ministry.example.'],
      ['“For content partnerships, reach out via desk@harmattan.example”'],
    ],
  },
  invitation: {
    lifts: [
      ['Editor’s Note: Harmattan Post welcomes content partnerships. Reach us via desk@harmattan.example.'],
      ['We welcome content partnerships and collaborations.', 'Email: desk@harmattanpost.example'],
    ],
    keeps: [
      ['Harmattan Post welcomes content partnerships.'],
      ['The governor welcomes partnerships with traders. Contact: desk@kano.example'],
    ],
  },
  address: {
    lifts: [
      ['© 2025 Riverside Gazette. All rights reserved. Contact: desk@gazette.example'],
      ['© 2025 Harmattan Post', 'Contact us at desk@harmattanpost.example.'],
    ],
    keeps: [
      ['Contact: desk@harmattanpost.example'],
      ['Tickets: desk@harmattan.example'],
      ['Contact: info@festival.example'],
    ],
  },
  'note-label': {
    lifts: [
      ['Editor’s Note:', 'For content partnerships, contact desk@harmattan.example'],
      ['Editor’s Note:', 'All rights reserved.', 'For content partnerships, contact desk@harmattan.example'],
    ],
    keeps: [['Editor’s Note:'], ['Editor’s Note:', 'The minister’s name was corrected.']],
  },
  'correction-call': {
    lifts: [
      [
        'At Harmattan Post, we are committed to accuracy… If you find an error, write to corrections@harmattan.example.',
      ],
      ['Harmattan Post is committed to accuracy. Please report errors to us.'],
    ],
    keeps: [
      ['If you find an error, write to corrections@harmattan.example.'],
      ['To report errors on the voters’ list, residents went to the office.'],
    ],
  },
  'standards-label': {
    lifts: [
      ['Our Standards: The Thomson Reuters Trust Principles.'],
      ['Our Standards: The Harmattan Post Editorial Policy'],
    ],
    keeps: [['Our standards: falling, said the traders.'], ['Our standards are falling.']],
  },
  'note-courtesy': {
    lifts: [
      ['Editor’s Note: For content partnerships, contact desk@harmattan.example. Thank you for reading.'],
      ['For our content partnerships, contact desk@harmattan.example.', 'Call or WhatsApp +234 800 000 0000'],
    ],
    keeps: [['Thank you, Kano.'], ['Call 0800 000 0000 to report a blocked drain.']],
  },
  'policy-link': {
    lifts: [
      ['Learn more in our full editorial policy here.'],
      ['Read our code of ethics: https://harmattan.example/ethics'],
      ['To learn more, read our editorial guidelines and corrections policy.'],
    ],
    keeps: [
      ['The union wants to read the editorial policy of the broadcaster first.'],
      ['Read the policy of the ministry here.'],
    ],
  },
  'ethics-commitment': {
    lifts: [
      ['Harmattan Post is committed to independent journalism.'],
      ['At Riverside Gazette, we are committed to honest journalism. All our stories are fact-checked.'],
      ['We are committed to accurate journalism.', 'Read our editorial policy here.'],
    ],
    keeps: [
      ['The National Union is committed to independent journalism.'],
      ['The minister is committed to ethical journalism, he said.'],
      ['Harmattan Post is committed to journalism, and it will open a new bureau in Kaduna next month.'],
      ['We are dedicated to independent journalism in this state.'],
      [
        'We are dedicated to independent journalism in this state.',
        'Our reporters verify every story before it is printed.',
      ],
      ['The governor is committed to fairness.', 'Schools reopen on Monday.'],
    ],
  },
  'ethics-standards': {
    lifts: [
      [
        'Harmattan Post is committed to ethical journalism. Our editorial process prioritizes accuracy and fairness.',
      ],
      ['Learn more in our full editorial policy here.', 'All content is fact-checked.'],
    ],
    keeps: [
      ['Our reporters verify every story before it is printed.'],
      ['All content is fact-checked.'],
      ['We follow the highest standards. Our stories are verified.'],
    ],
  },
  'reporting-line': {
    lifts: [
      ['Reporting by Amina Bello in Kano, Nigeria.'],
      ['Reported by Amina Bello'],
      ['(Reporting by Amina Bello in Kano; editing by Tunde Ojo)'],
      ['Additional reporting: Amina Bello'],
      ['ADDITIONAL REPORTING BY AMINA BELLO'],
      ['reporting by harmattan post in kano.'],
      ['REPORTED BY - AMINA BELLO'],
      ['✍️ Writing by Amina Bello; Additional reporting by Tunde Ojo in Abuja'],
    ],
    keeps: [
      ['Reporting by Reuters last week showed that the drains were blocked.'],
      ['Reporting by local journalists has been restricted since March.'],
      ['Written by hand, the letter asked for a meeting.'],
      ['Writing by Hand Still Matters'],
      ['Writing by Hand'],
      ['Editing by Committee'],
    ],
  },
  byline: {
    lifts: [
      ['By Amina Bello'],
      ['BY AMINA BELLO, Kano'],
      ['By Harmattan Post'],
      ['By: Amina Bello and Tunde Ojo'],
    ],
    keeps: [
      ['By Friday, the water had gone.'],
      ['By Friday'],
      ['By Sunday Evening'],
      ['By Popular Demand'],
      ['By the way'],
      ['By Amina Bello’s count, forty stalls were lost.'],
    ],
  },
  contribution: {
    lifts: [
      ['Amina Bello reported from Kano. Sani Garba contributed from Abuja.'],
      ['Amina Bello and Sani Garba in Abuja contributed to this report.'],
      ['Amina Bello contributed reporting from Jos.'],
      ['Harmattan Post reporter Amina Bello contributed to this story.'],
      ['Associated Press writer Jane Doe in Lagos contributed to this report.'],
    ],
    keeps: [
      ['Amina Bello reported that the drains were blocked.'],
      ['Farmers contributed from their savings.'],
      ['The rain contributed to this loss.'],
      ['Two deaths were reported from Kano.'],
    ],
  },
  'agency-sign-off': {
    lifts: [
      ['(Reuters)'],
      ['- Bloomberg'],
      ['NAN'],
      ['(NAN)(www.nannews.ng)'],
      ['Source: AFP'],
      ['— The Associated Press'],
    ],
    keeps: [['Pa'], ['The Reuters building'], ['Kano']],
  },
}

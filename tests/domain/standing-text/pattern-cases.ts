/** Cases for the table of patterns: by name, paragraphs after a story that the pattern lifts, and some that stay. */

import { NOTE_CASES } from './note-cases.ts'
import { type Cases, RIGHTS_CASES } from './rights-cases.ts'

const NOTICE = '© 2025 Harmattan Post Media Group LLC.'

export const PATTERN_CASES: Readonly<Record<string, Cases>> = {
  ...NOTE_CASES,
  ...RIGHTS_CASES,
  'copyright-line': {
    lifts: [
      [NOTICE],
      ['(c) 2025 Harmattan Post'],
      ['(C) 2019-2025 Harmattan Post'],
      ['Copyright 2025 Harmattan Post'],
      ['COPYRIGHT © 2025 BY HARMATTAN POST'],
      ['Copr. 2025 Harmattan Post'],
      ['Harmattan Post © 2025'],
      ['2025 © Harmattan Post'],
      ['© Harmattan Post, 2019–2025'],
      ['©2025 harmattan post'],
      ['c.2025 Harmattan Post'],
      ['© Harmattan Post'],
    ],
    keeps: [
      ['© 2019 Acme Ltd was printed on the box.'],
      ['Copyright 2022 was the year of the reform.'],
      ['Copyright Act, 2022'],
      ['Copyright 2025: a year of lawsuits'],
      ['Copyright 2025: A Year of Lawsuits'],
      ['c. 1920 Kano'],
      ['(c) the minister shall publish the list'],
      ['© Getty Images'],
      ['The court heard that © 2019 Acme Ltd. All rights reserved was printed on the box.'],
    ],
  },
  restriction: {
    lifts: [
      [`${NOTICE} This material may not be published, broadcast, rewritten or redistributed.`],
      [
        NOTICE,
        'No part of this publication may be reproduced without the prior written permission of the publisher.',
      ],
      ['Unauthorised copying or redistribution is strictly prohibited.', NOTICE],
      ['No part of this story may be republished without the written permission of Daily Trust.'],
      [
        'Except for quoted content, no part of this report may be republished without our written permission.',
      ],
      [
        'Unauthorized use and/or duplication of this material without express and written permission from this site’s author and/or owner is strictly prohibited.',
      ],
      [NOTICE, 'Except for quoted content, no part of this report may be republished.'],
      [NOTICE, 'Toute reproduction, même partielle, est interdite.'],
    ],
    keeps: [
      ['This material may not be published, broadcast, rewritten or redistributed.'],
      ['The court said the book may not be published without permission.'],
      ['No part of the wall may be rebuilt.'],
    ],
  },
  allowance: {
    lifts: [
      [
        '© Harmattan Post, 2025. Unauthorized use and/or duplication of this material without express and written permission from this site’s author and/or owner is strictly prohibited. Excerpts and links may be used, provided that full and clear credit is given to Harmattan Post with appropriate and specific direction to the original content.',
      ],
      [NOTICE, 'Excerpts may be used, provided that full and clear credit is given to Harmattan Post.'],
    ],
    keeps: [
      ['Excerpts and links may be used, provided that full and clear credit is given to Harmattan Post.'],
      ['In the pact, credit is given to farmers.'],
    ],
  },
  distribution: {
    lifts: [
      [
        'Copyright © 2025 Vanguard. All rights reserved. Distributed by AllAfrica Global Media (allAfrica.com).',
      ],
      [NOTICE, 'Distributed by Tribune Content Agency, LLC.'],
    ],
    keeps: [
      ['Distributed by APO Group on behalf of the Ministry.'],
      ['Distributed by lorry, the rice lasted.'],
    ],
  },
  furniture: {
    lifts: [
      ['© 2025 Harmattan Post | All rights reserved | Privacy policy | Contact us'],
      ['Copyright © 2025 Harmattan Post. All Rights Reserved. Powered by WordPress.'],
      ['© 2025 Harmattan Post. All rights reserved. Contact: [email protected]'],
      ['©2025 The Baltimore Sun. Visit baltimoresun.com. Distributed by Tribune Content Agency, LLC.'],
    ],
    keeps: [['Privacy policy | Contact us'], ['Powered by WordPress.'], ['www.harmattan.example'], ['Home']],
  },
  'year-and-holder': {
    lifts: [['2025 Harmattan Post Media Group LLC', 'All rights reserved.']],
    keeps: [
      ['2025 Harmattan Post Media Group LLC'],
      ['2025 was a dry year.', 'All rights reserved to nobody, they joked.'],
    ],
  },
}

/** Cases for the table of lookalikes: by name, texts that stay and are reported, and texts that pass unremarked. */

type Cases = { readonly reported: readonly string[]; readonly silent: readonly string[] }

export const LOOKALIKE_CASES: Readonly<Record<string, Cases>> = {
  'an editor’s note': {
    reported: [
      'Editor’s note: This story has been updated to correct the minister’s name.',
      'NOTE: The naira fell to a new low.',
      'Correction: an earlier version gave the wrong date.',
    ],
    silent: [
      'Editor’s note in hand, the minister said he would not resign.',
      'Notes from the meeting were burned.',
    ],
  },
  'a copyright notice': {
    reported: [
      '© 2025 Harmattan Post. Some rights reserved.',
      '© Getty Images',
      'All rights reserved for indigenous people, the bill says.',
    ],
    silent: ['The copyright bill passed.', 'Copyright holders asked the court for relief.'],
  },
  'a restriction of use': {
    reported: ['Our stories can be reproduced by anyone who asks the desk first.'],
    silent: ['All stalls were rebuilt.'],
  },
  'a reporting line': {
    reported: [
      'Reporting by our correspondents in the field',
      'With agency reports',
      '—With assistance from Amina Bello.',
    ],
    silent: ['Reporting to the police took hours.'],
  },
  'a partnership offer': {
    reported: [
      'For adverts and enquiries, call 08000000000',
      'For collaborations with the festival, email festival@arts.example.',
    ],
    silent: ['Tickets: tickets@arts.example', 'For readers in Kano, the market opens at eight.'],
  },
  'an ethics statement': {
    reported: [
      'The National Union is committed to independent journalism.',
      'We take editorial independence seriously.',
    ],
    silent: ['We lost everything.'],
  },
  'a feed’s trailer': {
    reported: [
      'The post Kano market reopens appeared first on Harmattan Post.',
      'This article was originally published by The Conversation.',
      'This article is republished from The Conversation under a Creative Commons license.',
    ],
    silent: ['The post office reopened.'],
  },
  'a pointer to other stories': {
    reported: ['Read also: Kano floods again', 'READ MORE: The drains of Kano', 'Related stories'],
    silent: ['Read alone, the clause means little.'],
  },
  tags: {
    reported: ['Tags: Kano, markets', 'Category: Business', '#Kano #Markets'],
    silent: ['Tags were found on the goods.'],
  },
  'a site’s own furniture': {
    reported: ['Filed under Politics', 'Posted in News, Kano', 'Powered by WordPress', 'Leave a comment'],
    silent: ['Filed under oath, the papers named nobody.', 'Powered by two engines, the ferry left at dawn.'],
  },
  'an invitation to share or follow': {
    reported: [
      'Subscribe to our newsletter',
      'Follow us on X',
      'Share this',
      'Join our WhatsApp channel for updates.',
    ],
    silent: ['Share prices fell.', 'Joint patrols began.'],
  },
  'a contact line': {
    reported: [
      'Contact: desk@gazette.example',
      'Got a tip? Email tips@harmattan.example',
      'Contact: [email protected]',
      '[email protected]',
    ],
    silent: ['Contact with the village was lost.', 'Tickets: tickets@arts.example'],
  },
  'a site’s address': {
    reported: ['www.harmattan.example', 'https://harmattan.example/', 'Visit harmattan.example'],
    silent: ['Visit Kano.', 'See you at the market.example of old, he said.'],
  },
  'a menu': {
    reported: ['Privacy policy | Contact us', 'Home | About us | Terms of use'],
    silent: ['Home', 'Home | Away | Draw'],
  },
  'a disclaimer': {
    reported: ['Disclaimer: The views expressed are the author’s own.'],
    silent: ['Disclaimers were read out.'],
  },
  'a credit': {
    reported: ['Photo: Amina Bello', 'Source: National Bureau of Statistics', 'Culled from The Guardian'],
    silent: ['Sources close to the talks disagreed.'],
  },
}

/** HTML on its way in and out: links, images, and nothing hostile. */
import assert from 'node:assert/strict'
import { readArticle } from '../../src/store/articles.ts'
import { defineCases } from '../support/case.ts'
import { openHouse } from '../support/house.ts'

export const cases = defineCases('imported HTML', {
  'makes Assets of images, inline ones too, and links absolute': async (world) => {
    const house = await openHouse(world)
    const bodyHtml =
      '<p>See <a href="/more">more</a>.</p><figure><img src="/img/dam.png" alt="The dam"><figcaption>The dam</figcaption></figure>'
    const images = [
      { url: 'https://www.news.example/img/lead.jpg', alt: 'Lead', credit: 'Photo: S. Garba', length: 1234 },
    ]
    const id = await house.publish({
      bodyHtml,
      images,
      url: 'https://www.news.example/dam',
      license: 'cc-by-nd-4.0',
    })
    const article = (await readArticle(house.db, id))?.article
    assert.ok(article)
    assert.deepEqual(
      article.images.map((image) => [image.url, image.type, image.inline]),
      [
        ['https://www.news.example/img/lead.jpg', 'image/jpeg', false],
        ['https://www.news.example/img/dam.png', 'image/png', true],
      ],
    )
    const json = JSON.parse(await house.read('/feeds/latest.json'))
    assert.ok(json.items[0].content_html.includes('href="https://www.news.example/more"'))
    const rss = await house.read('/feeds/latest.rss')
    assert.match(
      rss,
      /<enclosure url="https:\/\/www\.news\.example\/img\/lead\.jpg" length="1234" type="image\/jpeg"/,
    )
    assert.ok(rss.includes('Photo: S. Garba'))
  },

  'keeps hostile HTML and illegal characters out of every document': async (world) => {
    const house = await openHouse(world)
    const bodyHtml =
      '<p onclick="x()">Text ]]&gt; <script>alert(1)</script><img src=x onerror=alert(2)><a href="javascript:alert(3)">x</a></p>'
    const headline = 'A & B <i> "quoted" 😀 \u0000\ud800 ]]>'
    await house.publish({ headline, bodyHtml, license: 'cc-by-nd-4.0' })
    for (const path of ['/feeds/latest.rss', '/feeds/latest.atom', '/feeds/latest.json', '/']) {
      const text = await house.read(path)
      for (const bad of ['alert(', 'onclick', 'onerror', 'javascript:', '\u0000'])
        assert.ok(!text.includes(bad), `${path}: ${bad}`)
      assert.ok(text.isWellFormed() && text.includes('😀'), path)
    }
  },
})

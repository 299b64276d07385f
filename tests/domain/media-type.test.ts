/** What a media type is one of, and what the ending of a URL says. */
import { describe, expect, it } from 'vitest'
import { isRecording } from '../../src/domain/asset.ts'
import { mediumOf, typeFromUrl } from '../../src/domain/media-type.ts'

describe('a media type', () => {
  it.each([
    ['audio/mpeg', 'audio'],
    ['AUDIO/OGG; codecs=opus', 'audio'],
    ['video/mp4', 'video'],
    ['application/vnd.apple.mpegurl', 'video'],
    ['application/x-mpegURL', 'video'],
    ['application/dash+xml', 'video'],
    ['image/png', 'image'],
    ['application/octet-stream', 'image'],
    ['', 'image'],
    [null, 'image'],
  ])('%j is %s', (type, medium) => {
    expect(mediumOf(type)).toBe(medium)
    expect(isRecording({ type })).toBe(medium !== 'image')
  })
})

describe('the ending of a URL', () => {
  it.each([
    ['https://m.example/a.mp3', 'audio/mpeg'],
    ['https://m.example/a.M4A', 'audio/mp4'],
    ['https://m.example/a.ogg?x=1.png', 'audio/ogg'],
    ['https://m.example/a.opus#t=10', 'audio/ogg'],
    ['https://m.example/a.wav', 'audio/wav'],
    ['https://m.example/a.mp4', 'video/mp4'],
    ['https://m.example/a.mov', 'video/quicktime'],
    ['https://m.example/a.webm', 'video/webm'],
    ['https://m.example/live/index.m3u8', 'application/vnd.apple.mpegurl'],
    ['https://m.example/a.jpg', null],
    ['https://m.example/a', null],
    ['https://m.example/a.constructor', null],
  ])('of %s names %s among audio and video', (url, type) => {
    expect(typeFromUrl(url, ['audio', 'video'])).toBe(type)
  })

  it('never makes a recording of an image', () => {
    expect(typeFromUrl('https://m.example/a.mp3', ['image'])).toBe(null)
    expect(typeFromUrl('https://m.example/a.jpeg', ['image'])).toBe('image/jpeg')
  })
})

/** Polls a server's channels until told to stop, in a process of its own; then says how many documents it had. */
const [origin, ...paths] = process.argv.slice(2)
let served = 0
let isPolling = true
process.on('message', () => {
  isPolling = false
})
while (isPolling) {
  const response = await fetch(`${origin}${paths[served % paths.length]}`)
  await response.arrayBuffer()
  served += 1
  await new Promise((resolve) => setTimeout(resolve, 20))
}
process.send?.(served)
process.disconnect?.()

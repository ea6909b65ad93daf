// What a slip does to somebody who looks elsewhere: the title counts while the page is out of sight, one short tone if he wants it.
// Every tone asked for is told to the page as the event "tone", with what became of it.
const still = window.matchMedia('(prefers-reduced-motion: reduce)');
let flashing = 0;
let title = null;
let shown = '';
let count = 0;

// The title flashes only while the page is out of sight, and stops as soon as it is seen. Without motion it stands still.
export function flashTitle(text) {
  if (!document.hidden) return;
  count += 1;
  shown = `(${count}) ${text}`;
  if (title === null) {
    title = document.title;
    document.addEventListener('visibilitychange', calm);
  }
  document.title = shown;
  if (still.matches || flashing) return;
  let on = true;
  flashing = setInterval(() => { on = !on; document.title = on ? shown : title; }, 800);
}

function calm() {
  if (document.hidden) return;
  document.removeEventListener('visibilitychange', calm);
  clearInterval(flashing);
  if (title !== null) document.title = title;
  flashing = 0;
  count = 0;
  title = null;
}

const key = person => `sound:${person}`;

export function chosen(person) {
  if (localStorage.getItem(key(person)) !== 'on') return 'off';
  const allowed = navigator.userActivation?.hasBeenActive || context().state === 'running';
  // Whatever is clicked next opens the way; the page asks only until then.
  if (!allowed) window.addEventListener('pointerdown', () => context().resume(), { once: true });
  return allowed ? 'on' : 'blocked';
}

export function turn(person, on) {
  if (on) localStorage.setItem(key(person), 'on');
  else localStorage.removeItem(key(person));
}

let audio = null;

function context() {
  audio ??= new AudioContext();
  return audio;
}

// A context that waits for a click never answers: not waited for longer than a blink.
async function awake() {
  const audio = context();
  if (audio.state !== 'running') await Promise.race([audio.resume(), new Promise(done => setTimeout(done, 250))]);
  return audio.state === 'running';
}

function wave(from, pitch, length, loudness) {
  const start = audio.currentTime + from;
  const source = audio.createOscillator();
  const gain = audio.createGain();
  source.frequency.value = pitch;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(loudness, start + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + length);
  source.connect(gain).connect(audio.destination);
  source.start(start);
  source.stop(start + length + 0.02);
}

async function play(kind, waves) {
  const heard = await awake();
  if (heard) for (const w of waves) wave(...w);
  document.dispatchEvent(new CustomEvent('tone', { detail: { kind, heard } }));
  return heard;
}

export function tone() { return play('slip', [[0, 660, 0.32, 0.12]]); }

// Something real is heard whatever was chosen for slips.
export function alarm(text) {
  flashTitle(text);
  return play('stop', [[0, 880, 0.35, 0.2], [0.4, 587, 0.5, 0.2], [1.0, 880, 0.35, 0.2], [1.4, 587, 0.5, 0.2]]);
}

// The line under the frame while the connection is gone. The page stays readable; the clocks go on by themselves.
const line = document.getElementById('components-reconnect-modal');
const root = document.documentElement;

function show(state) {
  const away = root.classList.contains('offline');
  line.dataset.state = state;
  root.classList.toggle('offline', state !== '');
  if (state !== '') freeze();
  else if (away) document.dispatchEvent(new CustomEvent('connectionback'));
}

function freeze() {
  const at = line.querySelector('[data-shown]');
  if (at && at.textContent === '') at.textContent = document.querySelector('[data-clock=story]')?.textContent ?? '';
}

async function again() {
  show('retrying');
  try {
    if (await Blazor.reconnect()) return;
    if (await Blazor.resumeCircuit()) { show(''); return; }
    location.reload();
  } catch {
    show('failed');
  }
}

line.addEventListener('components-reconnect-state-changed', e => {
  const state = e.detail.state;
  if (state === 'hide') { line.querySelector('[data-shown]').textContent = ''; show(''); }
  else if (state === 'rejected') location.reload();
  else if (state === 'failed') show('failed');
  else if (state === 'paused' || state === 'resume-failed') again();
  else show(state === 'retrying' ? 'retrying' : 'show');
});

line.querySelector('button').addEventListener('click', again);
document.addEventListener('visibilitychange', () => { if (!document.hidden && line.dataset.state === 'failed') again(); });
document.getElementById('reload')?.addEventListener('click', () => location.reload());

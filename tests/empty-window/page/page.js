// Tells the shell that the page stands. Not from requestAnimationFrame: in a hidden window WebKitGTK never calls it, and
// the window would wait for the frame while the frame waits for the window.
window.__TAURI_INTERNALS__.invoke('ready');

// Something for the harness to press.
document.querySelector('button').addEventListener('click', () => {
  document.querySelector('[role=status]').textContent = `Hello, ${document.querySelector('input').value}.`;
});

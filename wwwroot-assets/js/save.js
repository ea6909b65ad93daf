// What this tab already holds becomes a file, without asking the server once more.

export function text(name, type, contents) {
  const address = URL.createObjectURL(new Blob([contents], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: the browser may only now begin to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  return true;
}

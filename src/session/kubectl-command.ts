/** A shell command that applies the text as it stands: a here-document whose end no line of the text can be taken for. */
export function kubectlCommand(text: string): string {
  const body = text.replace(/^\uFEFF/, '');
  const end = delimiterFor(body);
  return `kubectl apply -f - <<'${end}'\n${body}${body.endsWith('\n') ? '' : '\n'}${end}\n`;
}

function delimiterFor(text: string): string {
  let end = 'EOF';
  for (let n = 2; text.includes(end); n++) end = `EOF_${n}`;
  return end;
}

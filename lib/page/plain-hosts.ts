/** Elements of HTML that pages may attach shadow trees to; custom elements come on top. */
export const plainHosts: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
    ' ',
  ),
);

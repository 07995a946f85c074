/** The texts of `templates/`, in order of file name. */
export const TEMPLATE_TEXTS: readonly string[] = Object.values(
  import.meta.glob<string>('../../../templates/*.yaml', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

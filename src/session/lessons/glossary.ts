/** The glossary and the lessons’ titles: panels explain words and name lessons without fetching what these hold. */
export { GLOSSARY, LESSONS, termsIn } from '../../lessons/index.ts';

/** The glossary alone: panels explain words without fetching the lessons. */
export { GLOSSARY, termsIn } from '../../lessons/index.ts';

import {
  Activity,
  ArrowUpRight,
  Bookmark,
  BookOpen,
  BriefcaseBusiness,
  KeyRound,
  LayoutGrid,
  ListStart,
  type LucideIcon,
  RefreshCw,
  ScrollText,
  Shield,
  Waypoints,
} from 'lucide-react';

const ICONS: Readonly<Record<string, LucideIcon>> = {
  'Before the app': ListStart,
  'Calls out': ArrowUpRight,
  Files: RefreshCw,
  Jobs: BriefcaseBusiness,
  Logs: ScrollText,
  'Metrics and traces': Activity,
  'Config and secrets': KeyRound,
  'Service mesh': Waypoints,
  'Traffic in': Shield,
  'The article’s examples': BookOpen,
};

/** The sign of a category of templates; one of the user's own has a bookmark, all of them together a grid. */
export function iconOf(category: string | undefined): LucideIcon {
  return category === undefined ? LayoutGrid : (ICONS[category] ?? Bookmark);
}

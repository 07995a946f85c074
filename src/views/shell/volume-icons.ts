import {
  Disc3,
  FileSliders,
  FolderOpen,
  HardDrive,
  KeyRound,
  Layers,
  type LucideIcon,
  MemoryStick,
  Network,
  Package,
  Plug,
  Server,
  Tag,
  Timer,
} from 'lucide-react';
import type { VolumeType } from '../../pod/index.ts';

/** The sign of each volume type (look.md, Icons). */
export const VOLUME_ICONS: Readonly<Record<VolumeType, LucideIcon>> = {
  emptyDir: FolderOpen,
  'emptyDir-memory': MemoryStick,
  configMap: FileSliders,
  secret: KeyRound,
  persistentVolumeClaim: HardDrive,
  claimTemplate: HardDrive,
  projected: Layers,
  downwardAPI: Tag,
  hostPath: Server,
  ephemeral: Timer,
  csi: Plug,
  image: Disc3,
  nfs: Network,
  other: Package,
};

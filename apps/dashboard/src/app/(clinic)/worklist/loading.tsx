export { WorklistSkeleton as default } from '../../../features/worklist/worklist-skeleton.tsx';

export { StudySkeleton as default } from '../../../../features/study/study-skeleton.tsx';

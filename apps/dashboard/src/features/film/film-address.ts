/** Where this server gives a film as a picture: the API's own path behind the session, `size` in pixels. */
export function filmAddress(renderedPath: string, size?: { width: number; height: number }): string {
  const path = renderedPath.replace(/^\/dicom-web\//, '/films/');
  return size === undefined ? path : `${path}?viewport=${size.width},${size.height}`;
}

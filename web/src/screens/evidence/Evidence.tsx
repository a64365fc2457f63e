export default function Evidence() {
  return null;
}

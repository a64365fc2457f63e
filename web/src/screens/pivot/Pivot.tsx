export default function Pivot() {
  return null;
}

export default function Scope() {
  return null;
}

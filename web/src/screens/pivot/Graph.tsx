import { Button, useComputedColorScheme } from '@mantine/core';
import cytoscape, { type Core } from 'cytoscape';
import { useEffect, useMemo, useRef } from 'react';
import { accuses, type Grade } from '../../api/findings';
import { pageColour } from '../../figures/colours';
import { useWords } from '../../i18n/words';
import parts from '../../parts/parts.module.css';
import { brief } from '../../parts/unseen';
import css from './pivot.module.css';
import { edges, type Thing } from './things';
import { pivotWords } from './words';

/** Beyond so many, a drawing tells nothing any more and takes long. */
const MOST = 400;

const border = (grade: Grade) => (accuses(grade) ? 'solid' : grade === 'possible' ? 'dashed' : 'dotted');

function style(): cytoscape.StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        label: 'data(label)',
        shape: 'data(shape)' as 'ellipse',
        'background-color': 'data(colour)',
        'background-opacity': 0.28,
        'border-width': 2,
        'border-color': 'data(colour)',
        'border-style': 'data(border)' as 'solid',
        width: 'data(size)',
        height: 'data(size)',
        color: pageColour('text'),
        'font-size': 10,
        'text-valign': 'bottom',
        'text-margin-y': 3,
        'min-zoomed-font-size': 7,
      },
    },
    {
      selector: 'edge',
      style: { width: 1, 'line-color': pageColour('edge'), opacity: 0.55, 'curve-style': 'haystack' },
    },
    { selector: 'node.chosen', style: { 'border-width': 5, 'background-opacity': 0.7 } },
    { selector: '.far', style: { opacity: 0.3 } },
  ];
}

interface Props {
  readonly things: readonly Thing[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** The closure as a graph. Names are drawn on a canvas, so that none becomes markup. */
export default function Graph({ things, chosen, onChoose }: Props) {
  const say = useWords(pivotWords);
  const holder = useRef<HTMLDivElement>(null);
  const core = useRef<Core | null>(null);
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const shown = useMemo(
    () => (things.length > MOST ? things.toSorted((a, b) => b.score - a.score).slice(0, MOST) : things),
    [things],
  );
  const pairs = useMemo(() => edges(shown), [shown]);
  // Nodes are named by their places: a name out of a log may be a million characters long.
  const places = useMemo(() => new Map(shown.map((thing, index) => [thing.id, index])), [shown]);
  useEffect(() => {
    const made = cytoscape({
      container: holder.current,
      style: style(),
      elements: [
        ...shown.map((thing, index) => ({
          data: {
            id: `${index}`,
            label: brief(thing.id, 40),
            shape: thing.list === 'hosts' || thing.list === 'accounts' ? 'ellipse' : 'rectangle',
            colour: pageColour(thing.grade),
            border: border(thing.grade),
            size: 12 + 8 * Math.log2(1 + thing.partners.length),
          },
        })),
        ...pairs.map(([source, target]) => ({
          data: { source: `${places.get(source)}`, target: `${places.get(target)}` },
        })),
      ],
      layout: {
        name: 'cose',
        animate: false,
        randomize: true,
        nodeRepulsion: () => 12_000,
        idealEdgeLength: () => 60,
        numIter: shown.length > 150 ? 250 : 600,
      },
      hideEdgesOnViewport: pairs.length > 2000,
    });
    core.current = made;
    made.on('tap', 'node', (event) => {
      const thing = shown[Number((event.target as cytoscape.NodeSingular).id())];
      if (thing) onChoose(thing.id);
    });
    return () => {
      core.current = null;
      made.destroy();
    };
  }, [shown, places, pairs, onChoose, scheme]);
  useEffect(() => {
    const graph = core.current;
    if (!graph) return;
    graph.elements().removeClass('chosen far');
    const node = graph.getElementById(`${places.get(chosen)}`);
    if (node.empty()) return;
    node.addClass('chosen');
    graph.elements().not(node.closedNeighborhood()).addClass('far');
  }, [chosen, shown, places, pairs, scheme]);
  return (
    <>
      <div className={parts.inlineState}>
        <span className="row">
          <Button size="compact-xs" variant="default" onClick={() => core.current?.fit(undefined, 20)}>
            {say('fit')}
          </Button>
          {say('graph.about')} {shown.length < things.length && say('graph.most', MOST)}
        </span>
      </div>
      <div ref={holder} className={css.graph} role="img" aria-label={say('graph.label', shown.length, pairs.length)} />
    </>
  );
}

/** Scenes of the Sunda Strait. */
import {
  at,
  CANVASES,
  chance,
  circle,
  ellipse,
  grid,
  HEIGHT,
  line,
  path,
  rect,
  shape,
  WIDTH,
} from '../shapes.ts';
import { type Scene, sky } from './backgrounds.ts';

/** Upright. The lamp stands a fifth of the height below the top. */
export const lighthouse: Scene = (c, name) => {
  const { width, height } = CANVASES.upright;
  const random = chance(name);
  const beam = (far: number, near: number, x: number) =>
    `<polygon points="534,318 ${x},${far} ${x},${near}" fill="${c.sun}" opacity="0.4"/>`;
  const palm = (x: number, y: number, scale: number) =>
    at(
      x,
      y,
      scale,
      line('M0 0 Q-14 -120 20 -230', c.near, 18),
      line(
        'M20 -230 q-70 -50 -130 10 M20 -230 q-30 -80 -100 -70 M20 -230 q30 -80 100 -60 M20 -230 q80 -40 120 30',
        c.near,
        20,
      ),
    );
  return (
    sky(c, CANVASES.upright) +
    Array.from({ length: 46 }, () =>
      circle(random() * width, random() * 620, 1.5 + random() * 2.5, c.light),
    ).join('') +
    beam(150, 330, -40) +
    beam(230, 440, width + 40) +
    rect(0, 1120, width, height - 1120, c.middle) +
    grid(6, 4, (x, y) => line(`M${x * 200 - y * 50} ${1170 + y * 46} q40 -20 80 0`, c.far, 5)) +
    path(`M0 1360 Q300 1290 640 1330 T${width} 1300 V${height} H0 Z`, c.near) +
    shape(
      [
        [456, 430],
        [612, 430],
        [668, 1370],
        [400, 1370],
      ],
      c.light,
    ) +
    shape(
      [
        [560, 430],
        [612, 430],
        [668, 1370],
        [580, 1370],
      ],
      c.far,
    ) +
    [560, 720, 880, 1040].map((y) => rect(500, y, 30, 62, c.middle, 15)).join('') +
    path('M500 1370 V1270 q34 -44 68 0 V1370 Z', c.middle) +
    rect(428, 402, 212, 34, c.near, 6) +
    line('M440 402 V356 H628 V402 M486 402 V356 M534 402 V356 M582 402 V356', c.near, 7) +
    rect(482, 262, 104, 140, c.sun) +
    line('M482 262 V402 M516 262 V402 M552 262 V402 M586 262 V402', c.near, 8) +
    circle(534, 322, 26, c.light) +
    path('M464 264 Q534 168 604 264 Z', c.accent) +
    line('M534 206 V160', c.near, 10) +
    palm(180, 1370, 1.15) +
    palm(880, 1350, 0.95) +
    palm(980, 1390, 1.2) +
    shape(
      [
        [690, 1330],
        [790, 1262],
        [890, 1330],
      ],
      c.accent,
    ) +
    rect(712, 1330, 156, 66, c.light)
  );
};

/** The drum of a barograph, whose pen leaps once. */
export const barograph: Scene = (c) =>
  sky(c) +
  rect(120, 850, 1360, 90, c.near, 14) +
  rect(180, 190, 1240, 640, c.light, 30) +
  grid(13, 1, (x) => line(`M${230 + x * 95} 215 V805`, c.far, 3)) +
  grid(1, 7, (_, y) => line(`M200 ${255 + y * 85} H1400`, c.far, 3)) +
  line(
    'M200 520 q60 -16 120 0 t120 6 t120 -8 q60 -6 96 0 l30 -210 l38 380 l30 -220 q40 40 80 44 t110 -4 t120 6',
    c.accent,
    12,
  ) +
  line('M1064 516 L1470 700', c.near, 14) +
  circle(1480, 704, 44, c.near) +
  rect(1462, 704, 36, 150, c.near) +
  ellipse(800, 190, 620, 34, c.middle) +
  ellipse(800, 830, 620, 34, c.middle) +
  rect(0, 940, WIDTH, HEIGHT - 940, c.middle);

/** A panorama: what the eruption left of the old island, and the young volcano between. */
export const islands: Scene = (c, name) => {
  const { width, height } = CANVASES.panorama;
  const random = chance(name);
  return (
    sky(c, CANVASES.panorama) +
    circle(2010, 190, 92, c.sun) +
    path('M0 520 Q220 430 480 470 T900 520 Z', c.far) +
    path('M1780 520 Q1960 440 2160 452 T2400 500 V530 H1780 Z', c.far) +
    path('M300 530 L560 250 Q600 190 650 214 L700 330 L716 420 L742 530 Z', c.middle) +
    path('M650 214 L700 330 L716 420 L742 530 H690 L664 380 Z', c.near) +
    Array.from({ length: 9 }, (_, i) =>
      circle(1330 + i * 34 + random() * 30, 330 - i * 26 - random() * 20, 34 + i * 9, c.light),
    ).join('') +
    path('M1060 530 Q1180 470 1250 380 L1288 350 L1340 352 L1372 384 Q1440 470 1590 530 Z', c.near) +
    path('M1288 350 L1340 352 L1330 372 L1300 372 Z', c.accent) +
    rect(0, 520, width, height - 520, c.middle) +
    grid(16, 5, (x, y) => line(`M${x * 160 + y * 46} ${566 + y * 50} q36 -22 72 0`, c.far, 6)) +
    at(
      760,
      640,
      1,
      path('M-150 0 Q0 50 170 -10 Q140 74 40 78 H-70 Q-126 60 -150 0 Z', c.light),
      line('M-10 10 V-150', c.near, 10),
      path('M0 -146 Q110 -90 116 0 H0 Z', c.accent),
      line('M-140 92 H150', c.near, 9),
    )
  );
};

import type { Mood } from './palette.ts';
import type { scenesByName } from './scenes.ts';

/** The scene and the mood of each story's illustration, by the picture's name. */
export const ILLUSTRATIONS: Readonly<Record<string, readonly [keyof typeof scenesByName, Mood]>> = {
  'asean-56-tahun-cara-kerjanya': ['flags', 'morning'],
  'sejarah-pasar-modal-indonesia': ['chart', 'clay'],
  'hut-ke-78-ri-naskah-proklamasi': ['typewriter', 'morning'],
  'evergrande-ajukan-perlindungan-di-new-york': ['columns', 'night'],
  'sejarah-rupiah-dan-redenominasi': ['coins', 'paddy'],
  'brics-undang-enam-negara': ['flags', 'dusk'],
  'lrt-jabodebek-mulai-melayani': ['train', 'sea'],
  'cara-membaca-angka-inflasi': ['chart', 'morning'],
  'ktt-asean-jakarta-ditutup': ['flags', 'sea'],
  'gempa-maroko-pegunungan-atlas': ['village', 'clay'],
  'g20-terima-uni-afrika': ['council', 'clay'],
  'banjir-derna-angka-korban': ['river', 'clay'],
  'el-nino-dan-harga-beras': ['paddy', 'paddy'],
  'bursa-karbon-indonesia-dibuka': ['scales', 'sea'],
  'permendag-31-pisahkan-media-sosial-dan-toko': ['phone', 'dusk'],
  'whoosh-diresmikan-di-halim': ['train', 'dusk'],
  'belgia-awasi-gudang-alibaba': ['cargo', 'dusk'],
  'nobel-ekonomi-claudia-goldin': ['medal', 'morning'],
  'cara-kerja-pemilu-2024': ['ballot', 'press'],
  'cara-kerja-rupslb': ['council', 'press'],
  'bi-naikkan-suku-bunga-enam-persen': ['columns', 'morning'],
  'kenali-buletin-pagi-warta': ['table', 'morning'],
  'dewan-keamanan-pbb-dan-hak-veto': ['council', 'night'],
  'tiga-pasangan-mendaftar-ke-kpu': ['folders', 'sea'],
  'sumpah-pemuda-kramat-raya-106': ['house', 'dusk'],
  'buku-saku-meliput-kampanye': ['table', 'press'],
  'seratus-tahun-merdeka': ['archipelago', 'clay'],
};

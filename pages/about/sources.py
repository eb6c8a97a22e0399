"""sources"""
import streamlit as st
from components import frame
frame.header("sources")
st.file_uploader("选择文件")
